/*
 * The requests that torchwood's litewitness is tested with, and the statuses that it answers them with
 * (cmd/litewitness/testdata/litewitness.txt, FiloSottile/torchwood): a sigsum log signed the checkpoints.
 */

/** The origin of the log: the hash of its key. */
export const sigsumOrigin =
  'sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562'

/** The public key of the log in hexadecimal. */
export const sigsumKey = 'ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f'

const size3 = `
${sigsumOrigin}
3
RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=

— ${sigsumOrigin} UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=
`

const size5 = `
${sigsumOrigin}
5
QrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=

— ${sigsumOrigin} UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=
`

const from1to3 = `old 1
KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
`

/** The requests in order. A body is given if the protocol prescribes it. */
export const requests: readonly {
  readonly name: string
  readonly request: string
  readonly status: number
  readonly body?: string
}[] = [
  {
    name: 'the first checkpoint',
    request: `old 0

${sigsumOrigin}
1
KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

— ${sigsumOrigin} UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=
`,
    status: 200,
  },
  { name: 'a wrong signature', request: from1to3 + size3.replace('6go=', '6gx='), status: 400 },
  {
    name: 'a wrong signature in canonical base64',
    request: from1to3 + size3.replace('6go=', '6gw='),
    status: 403,
  },
  { name: 'an unknown log', request: from1to3 + size3.replaceAll('e562', 'e563'), status: 404 },
  { name: 'no proof', request: `old 1\n${size3}`, status: 422 },
  {
    name: 'a wrong proof',
    request:
      from1to3.replace(
        'KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
        'KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAA=',
      ) + size3,
    status: 422,
  },
  { name: 'a log that has grown', request: from1to3 + size3, status: 200 },
  {
    name: 'an old size that is no longer so',
    request: `old 1
+fUDV+k970B4I3uKrqJM4aP1lloPZP8mvr2Z4wRw2LI=
KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
${size5}`,
    status: 409,
    body: '3\n',
  },
  {
    name: 'a log that has grown again',
    request: `old 3
KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
KgMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
wgiIFdZfYNv6WU1OllBKsWnLYIS/DBMqt8Uh/S4OukE=
KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
${size5}`,
    status: 200,
  },
  { name: 'a log that has forgotten', request: `old 0\n${size5}`, status: 409, body: '5\n' },
  { name: 'the same checkpoint again', request: `old 5\n${size5}`, status: 200 },
  { name: 'an old size beyond the checkpoint', request: `old 6\n${size5}`, status: 400 },
]
