/** Product and runtime versions: the first thing support asks for. */
import { PostlotseError } from '../../../shared/domain/errors.ts'
import { describeEngine } from '../../config/describe-engine.ts'
import type { DoctorStep } from '../doctor-step.ts'

/** The runtime the product is tested with; older ones cannot load TypeScript or the encrypted store. */
const NODE_MAJOR = 24

export const versionsStep: DoctorStep = {
  id: 'versions',
  async run({ config, messages }) {
    const major = Number(process.versions.node.split('.')[0])
    if (major < NODE_MAJOR) throw new PostlotseError('config-invalid', messages.nodeTooOld(process.versions.node, NODE_MAJOR))
    const engine = Object.entries(await describeEngine(config)).map(([name, version]) => `${name} ${version}`)
    return [...engine, `Node ${process.versions.node}`, `${process.platform}-${process.arch}`].join(', ')
  },
}
