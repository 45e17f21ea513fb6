/** Identifies an event that gave money by its place, as the event of a return does. */
export const giftKey = (gift: { readonly stream: string; readonly revision: number }): string =>
  `${gift.stream}@${gift.revision}`
