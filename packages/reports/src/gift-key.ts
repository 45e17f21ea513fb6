/** Names a giving event by its place; a return names it by the same. */
export const giftKey = (gift: { readonly stream: string; readonly revision: number }): string =>
  `${gift.stream}@${gift.revision}`
