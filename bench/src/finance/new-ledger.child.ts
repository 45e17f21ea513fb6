/**
 * Makes a ledger with a budget at the given path, in a process of its own. Otherwise the heap that recording the budget
 * needs would count as memory of the import after it.
 */
import { newLedger } from './new-ledger.ts'

await newLedger(process.argv[2]!)
