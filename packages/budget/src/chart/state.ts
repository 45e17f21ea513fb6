/** Setting a chart rests on nothing that was set before: the last one that names a code wins. */
export type ChartState = null

/** The state of the stream `chart`, before and after any event. */
export const initialChart = (): ChartState => null
