/** The English of network-limits.de, in the same order. */
export const NETWORK_LIMITS_EN: readonly string[] = [
  'Network drives: watched folders and targets such as \\\\server\\share are opened by the operating system (SMB, NFS) like any file; that is intended, and reaches only folders that somebody chose or configured.',
  'Other programs: Postlotse starts reading processes of its own, which load the same lock first, and on Windows reg.exe for the policies; what another program does is not seen by the lock.',
  'Components in machine code (pictures, drawing, model, database) could pass by the lock; they were chosen without network functions.',
  'The window (Chromium) has a lock of its own that refuses every request that does not go to the program itself; this self-test does not try it.',
]
