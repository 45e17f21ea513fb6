/** The code by which the system says what stood in the way (`ENOENT`); anything else as text. */
export const systemCode = (fault: unknown): string =>
  fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)

/** A code of the system in words. */
export const fileProblem = (code: string): string => {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file or folder'
    case 'EEXIST':
      return 'it is there already; give another name'
    case 'EISDIR':
      return 'it is a folder'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'the system does not allow it'
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return code
  }
}
