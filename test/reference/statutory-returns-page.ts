import { contactRules, ssda903Rules } from '@coflyfr/imports'
import { generated, page, table } from './markdown.ts'

/** `docs/reference/statutory-returns.md` */
export const statutoryReturnsPage = (): string =>
  page(
    generated,
    '# Rules of statutory returns',
    'An import of SSDA903 keeps these validation rules of the collection. A row that breaks one is rejected and reported with its code. Where a refusal is named, a command about the case is held to the same rule; where none is, the import looks at the row. The [guide](../guides/statutory-returns.md) tells how returns are imported and written.',
    table(
      ['code', 'table', 'column', 'rule', 'refusal'],
      ssda903Rules.map(({ code, table: name, columns, text, refusal }) => [
        code,
        name,
        columns.map((column) => `\`${column}\``).join(', '),
        text,
        refusal === null ? '' : `\`${refusal}\``,
      ]),
    ),
    '## Contacts and referrals',
    'An import of [contacts](../guides/contacts.md) keeps these rules. Any refusal of a command about the case is reported besides, by the rule of the CIN census where it carries one, else by its own name.',
    table(
      ['code', 'rule'],
      contactRules.map(({ code, text }) => [`\`${code}\``, text]),
    ),
  )
