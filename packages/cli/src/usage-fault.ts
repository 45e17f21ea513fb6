/** What the caller gave cannot be used; the message names the place, what stood there and what was expected. Exit code 2. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault'
}
