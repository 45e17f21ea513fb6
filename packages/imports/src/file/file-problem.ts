/** Why the system could not read the file, in words. */
export const fileProblem = (fault: unknown): string => {
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file'
    case 'EISDIR':
      return 'it is a folder'
    case 'EACCES':
    case 'EPERM':
      return 'the system does not allow it'
    default:
      return code
  }
}
