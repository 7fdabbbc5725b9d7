/** One check of `postlotse doctor`. Copy a file in ./steps and add it to the list in run-doctor.ts. */
import type { Config } from '../config/load-config.ts'
import type { RemotePorts } from '../engines/remote-ports.ts'

export interface DoctorContext {
  readonly config: Config
  readonly remote: RemotePorts
  /** Folder that documents would be delivered to, if one was named. */
  readonly outFolder?: string
  readonly signal: AbortSignal
}

export interface DoctorStep {
  readonly id: string
  /** German, as a heading for the person who reads the report. */
  readonly title: string
  /** Resolves to what was found, one German sentence or figure. Throws if the check fails; a PostlotseError brings its own next step. */
  run(context: DoctorContext): Promise<string>
}
