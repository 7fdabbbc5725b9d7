/** Which way a cue can only speak by experience with real mail: +1 for a cut, -1 against it, 0 either way. Trees grown on stacks must not turn that round. */
export function directionOf(feature: string): -1 | 0 | 1 {
  if (BINDS.test(feature)) return -1
  return PARTS.test(feature) ? 1 : 0
}

/** What can only speak against a cut, whatever composed stacks show. */
const BINDS =
  /^(?:running|number:(?:next|missing|later|unfinished|handed)|head:(?:same|repeated)|print:alike|words:shared|matter:same|person:same|announced$|sheet:back|model:no|start:(?:nothing|section)|end:full)/
/** What can only speak for one. */
const PARTS =
  /^(?:start:(?!nothing|section)|end:(?:closing|short)|head:different|print:unlike|words:fresh|matter:different|person:other|number:fi|model:yes|sheet:(?:blank|other))/
