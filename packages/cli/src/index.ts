export { type CliContext, processContext } from './cli-context.ts'
export { coflyfr } from './coflyfr.ts'
