/** What experience says of real mail about the cues, before any stack was fitted. */

/**
 * Where the weights start and are drawn back to: what experience says of real mail. Composed stacks are not real: their paper is all alike, their letters
 * tear no word at the end of a page, and what they rarely show they should not decide.
 */
export const EXPERIENCE: Readonly<Record<string, number>> = {
  always: -3,
  announced: -1.5,
  'announced:counted': 0,
  'end:closing': 1.5,
  'end:full': -0.7,
  'end:short': 0.5,
  'head:different': 0.6,
  'head:repeated': -1,
  'head:same': -2,
  'matter:different': 1,
  'matter:same': -1.2,
  'model:no': -0.45,
  'model:yes': 0.45,
  'number:finished': 1.5,
  'number:first': 3,
  'number:first-after-last': 5,
  'number:first-too-early': 1,
  'number:handed-on': -2.5,
  'number:later': -2.5,
  'number:missing': -4,
  'number:next': -7,
  'number:next-alone': -5,
  'number:stopped': 0.3,
  'number:unfinished': -2,
  'person:same': -0.9,
  'print:alike': -0.4,
  'print:unlike': 0.4,
  'running:counts-on': -1.5,
  'running:hyphen': -3,
  'running:lower-case': -1.5,
  'running:open': -1.2,
  'sheet:back': -3,
  'sheet:blank-before': 1,
  'sheet:other-size': 0.8,
  'start:address': 1.3,
  'start:date': 0.9,
  'start:mail-head': 2.2,
  'start:nothing': -0.9,
  'start:reach': 0.3,
  'start:recipient': 0.3,
  'start:reference': 0.3,
  'start:salutation': 1.6,
  'start:section': -0.7,
  'start:title': 1.3,
  'words:fresh': 0.5,
  'words:shared': -2,
}

/** Experience also says which way these can only speak: against a cut, or for one. */
export const BINDS =
  /^(?:running|number:(?:next|missing|later|unfinished|handed)|head:(?:same|repeated)|print:alike|words:shared|matter:same|person:same|announced$|sheet:back|model:no|start:(?:nothing|section)|end:full)/
export const PARTS =
  /^(?:start:(?!nothing|section)|end:(?:closing|short)|head:different|print:unlike|words:fresh|matter:different|person:other|number:fi|model:yes|sheet:(?:blank|other))/
