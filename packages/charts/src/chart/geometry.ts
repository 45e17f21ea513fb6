/** Sizes of a chart, in units of its view box. */
export const geometry = {
  width: 890,
  labelWidth: 250,
  plotWidth: 450,
  rowHeight: 60,
  /** Room above the rows for the legend. */
  top: 44,
  /** Room below them for the scale and its label. */
  bottom: 52,
  textSize: 14,
  lineHeight: 17,
} as const

/** Text and marks contrast with white by more than 4.5 to 1; whatever a colour says, a shape says too. */
export const colours = {
  ink: '#0b0c0c',
  outline: '#3d4245',
  solid: '#12436d',
  line: '#b1b4b6',
  faint: '#e3e6e7',
  paper: '#ffffff',
  accent: '#801650',
} as const
