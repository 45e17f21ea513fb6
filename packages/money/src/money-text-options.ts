/** How a source writes its amounts, beyond plain digits with a point. */
export interface MoneyTextOptions {
  /** Declares that the source puts commas before every three whole digits; an amount without any is still read. */
  readonly thousandsSeparator: ','
}
