/** Published year ends of Cyngor Gwynedd and the commands that record them. */
export { ndjsonOf } from './commands-of.ts'
export { type DepartmentYear, departmentYears, type Tables } from './department-year.ts'
export { type PrintedCarry, type PrintedFunding, readCarries, readFunding } from './read-tables.ts'
