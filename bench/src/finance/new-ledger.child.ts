/**
 * Makes a ledger with a budget at the path that it is given, in a process of its own: what V8 made of the heap while a budget
 * was recorded would be counted as memory of the import that comes after it.
 */
import { newLedger } from './new-ledger.ts'

await newLedger(process.argv[2]!)
