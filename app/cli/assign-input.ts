import type { AssignmentInput, Pair } from '~/modules/assignment/rules/assign-judges'
import type { CsvTable } from './csv'
import { CsvReader, type Ids } from './csv-reader'
import { WrongInput } from './io'

export type AssignFiles = {
	entries: string
	judges: string
	conflicts?: string
	preferences?: string
	apart?: string
}

const capacities = [0, 1_000_000] as const
/** Far beyond any scale in use, and well within exact arithmetic at a contest's size. */
const preferences = [-1_000_000, 1_000_000] as const

/**
 * Reads and checks all files together; throws WrongInput with every fault found. A judge whose
 * organization is one of an entry's is in conflict with it; domains are not read here.
 */
export function readAssignFiles(files: AssignFiles): Omit<AssignmentInput, 'perEntry' | 'seed'> {
	const reader = new CsvReader()
	const entries = reader.table(files.entries, {
		required: ['entry'],
		optional: ['domain', 'organizations'],
		filled: ['entry'],
	})
	const judges = reader.table(files.judges, {
		required: ['judge', 'capacity'],
		optional: ['domains', 'organization'],
		filled: ['judge', 'capacity'],
	})
	const entryIds = reader.ids(entries, 'entry')
	const judgeIds = reader.ids(judges, 'judge')
	const input = {
		entries: entries?.rows.map(({ cells }) => ({ id: cells.entry })) ?? [],
		judges: judges ? capacitiesOf(reader, judges) : [],
		conflicts: [
			...readConflicts(reader, files.conflicts, entryIds, judgeIds),
			...(entries && judges ? employers(entries, judges) : []),
		],
		preferences: readPreferences(reader, files.preferences, entryIds, judgeIds),
		apart: readApart(reader, files.apart, judgeIds),
	}
	if (reader.faults.length > 0) throw new WrongInput(...reader.faults)
	return input
}

type Judges = CsvTable<'judge' | 'capacity' | 'domains' | 'organization'>

function capacitiesOf(reader: CsvReader, judges: Judges) {
	return judges.rows.map((row) => ({
		id: row.cells.judge,
		capacity: reader.integer(judges, row, 'capacity', capacities),
	}))
}

function readConflicts(
	reader: CsvReader,
	path: string | undefined,
	entries: Ids,
	judges: Ids,
): Pair[] {
	const table = reader.table(path, { required: ['entry', 'judge'] })
	if (!table) return []
	return table.rows.map((row) => ({
		entry: reader.known(table, row, 'entry', entries),
		judge: reader.known(table, row, 'judge', judges),
	}))
}

function readPreferences(
	reader: CsvReader,
	path: string | undefined,
	entries: Ids,
	judges: Ids,
): (Pair & { preference: number })[] {
	const table = reader.table(path, { required: ['entry', 'judge', 'preference'] })
	if (!table) return []
	reader.ids(table, 'entry', 'judge')
	return table.rows.map((row) => ({
		entry: reader.known(table, row, 'entry', entries),
		judge: reader.known(table, row, 'judge', judges),
		preference: reader.integer(table, row, 'preference', preferences),
	}))
}

function readApart(reader: CsvReader, path: string | undefined, judges: Ids): [string, string][] {
	const table = reader.table(path, { required: ['judge', 'other'] })
	if (!table) return []
	return table.rows.map((row) => {
		const judge = reader.known(table, row, 'judge', judges)
		const other = reader.known(table, row, 'other', judges)
		if (judge === other) reader.fault(table, row, `${judge} cannot be apart from itself`)
		return [judge, other]
	})
}

/** The pairs whose judge works for an organization of the entry. */
function employers(
	entries: CsvTable<'entry' | 'domain' | 'organizations'>,
	judges: Judges,
): Pair[] {
	return entries.rows.flatMap(({ cells: { entry, organizations } }) => {
		const own = new Set(listOf(organizations))
		return judges.rows
			.filter(({ cells }) => listOf(cells.organization).some((employer) => own.has(employer)))
			.map(({ cells }) => ({ entry, judge: cells.judge }))
	})
}

function listOf(cell: string): string[] {
	const parts = cell.split(';').map((part) => part.trim())
	return parts.filter((part) => part !== '')
}
