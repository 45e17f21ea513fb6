/**
 * The file or the map cannot be used as it is: the message names the place, what stood there and what was expected.
 * Nothing that a row of the file could be rejected for; a command line answers it with exit code 2.
 */
export class ImportFault extends Error {
  override readonly name = 'ImportFault'
}
