/** One check of `postlotse doctor`. Copy a file in ./steps and add it to the list in run-doctor.ts. */
import type { DoctorMessages } from '../../shared/messages/cli-messages.ts'
import type { Config } from '../config/load-config.ts'
import type { RemotePorts } from '../engines/remote-ports.ts'

export interface DoctorContext {
  readonly config: Config
  readonly remote: RemotePorts
  /** Folder that documents would be delivered to, if one was named. */
  readonly outFolder?: string
  readonly signal: AbortSignal
  readonly messages: DoctorMessages
}

export interface DoctorStep {
  /** Also names its heading in the messages. */
  readonly id: keyof DoctorMessages['titles']
  /** Resolves to what was found, one sentence or figure. Throws if the check fails; a PostlotseError brings its own next step. */
  run(context: DoctorContext): Promise<string>
}
