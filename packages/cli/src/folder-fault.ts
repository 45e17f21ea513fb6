import { fileProblem, systemCode } from './file-problem.ts'
import { UsageFault } from './usage-fault.ts'

/** The codes of the system for a file where a folder is to be. */
const fileThere: readonly string[] = ['EEXIST', 'ENOTDIR']

/** The fault of a folder to write into that cannot be had, by what the system said. */
export const folderFault = (flag: string, given: string, fault: unknown): UsageFault => {
  const code = systemCode(fault)
  const problem = fileThere.includes(code) ? 'there is a file in its place' : fileProblem(code)
  return new UsageFault(`${flag}: cannot make the folder "${given}": ${problem}`)
}
