/**
 * Marks against a rubric. A mark is an integer of hundredths of a point (8.5 = 850) so that sums
 * are exact. In the points system (分值制) a criterion's maximum is its weight and the maxima of
 * the counted criteria sum to 100 points; otherwise `weightBasisPoints` is given for each counted
 * criterion and sums to 10,000.
 */
export type Criterion = {
	id: string
	/** Hundredths of a point. */
	maximum: number
	/** Hundredths of a point; the maximum itself is always a possible mark. */
	step: number
	/** Informational criteria are marked but do not count. */
	counted: boolean
	/** Absent in the points system. */
	weightBasisPoints?: number
}
export type Rubric = { criteria: readonly Criterion[] }

/** Hundredths by criterion; null or absent = not marked yet. */
export type Marks = Readonly<Record<string, number | null | undefined>>

/** 100 points, in hundredths. */
export const fullMarks = 10_000

export type MarkFault =
	| { kind: 'unknown_criterion'; criterion: string }
	| { kind: 'missing'; criterion: string }
	| { kind: 'not_a_number'; criterion: string }
	| { kind: 'out_of_range'; criterion: string; maximum: number }
	| { kind: 'off_step'; criterion: string; step: number }

/** Faults of the marks given so far: what a draft is checked against. */
export function markFaults(rubric: Rubric, marks: Marks): MarkFault[] {
	return Object.entries(marks).flatMap(([id, mark]): MarkFault[] => {
		const criterion = rubric.criteria.find((c) => c.id === id)
		if (!criterion) return [{ kind: 'unknown_criterion', criterion: id }]
		if (mark === null || mark === undefined) return []
		return markFault(criterion, mark)
	})
}

/** Faults that keep a sheet from being submitted: those of its marks, and counted ones missing. */
export function sheetFaults(rubric: Rubric, marks: Marks): MarkFault[] {
	const missing = missingCriteria(rubric, marks).map((criterion): MarkFault => {
		return { kind: 'missing', criterion }
	})
	return [...markFaults(rubric, marks), ...missing]
}

/** Counted criteria without a mark; such a sheet does not count by total. */
export function missingCriteria(rubric: Rubric, marks: Marks): string[] {
	return rubric.criteria.filter((c) => c.counted && (marks[c.id] ?? null) === null).map((c) => c.id)
}

function markFault(criterion: Criterion, mark: number): MarkFault[] {
	const { id, maximum, step } = criterion
	if (!Number.isInteger(mark)) return [{ kind: 'not_a_number', criterion: id }]
	if (mark < 0 || mark > maximum) return [{ kind: 'out_of_range', criterion: id, maximum }]
	if (mark % step !== 0 && mark !== maximum) return [{ kind: 'off_step', criterion: id, step }]
	return []
}

/** Hundredths of a point, or basis points: the same number when both sum to 10,000. */
function weightOf(criterion: Criterion): number {
	return criterion.weightBasisPoints ?? criterion.maximum
}

/** An exact total in hundredths of a point: numerator ÷ denominator, not reduced. */
export type ExactTotal = { numerator: bigint; denominator: bigint }

/** Σ weight × mark ÷ maximum over the counted criteria, exactly; null while one is missing. */
export function exactTotal(rubric: Rubric, marks: Marks): ExactTotal | null {
	let numerator = 0n
	let denominator = 1n
	for (const criterion of rubric.criteria) {
		if (!criterion.counted) continue
		const mark = marks[criterion.id]
		if (mark === null || mark === undefined) return null
		const maximum = BigInt(criterion.maximum)
		const points = BigInt(weightOf(criterion)) * BigInt(mark)
		numerator = numerator * maximum + points * denominator
		denominator *= maximum
	}
	return { numerator, denominator }
}

/**
 * The total in hundredths, for showing and storing, rounded half up; in the points system it is
 * the plain sum and exact. Null while a counted criterion is missing. Ranking reads the marks.
 */
export function weightedTotal(rubric: Rubric, marks: Marks): number | null {
	const total = exactTotal(rubric, marks)
	if (!total) return null
	return Number((2n * total.numerator + total.denominator) / (2n * total.denominator))
}

export type GateRule = 'one' | 'majority' | 'all'

/** 一票否决: whether the gate fails the entry, by the judges' verdicts (true = fails it). */
export function gateFails(verdicts: readonly boolean[], rule: GateRule = 'majority'): boolean {
	const failing = verdicts.filter(Boolean).length
	if (failing === 0) return false
	if (rule === 'one') return true
	return rule === 'all' ? failing === verdicts.length : failing * 2 > verdicts.length
}

/** Highest minus lowest, in the unit given; 0 for fewer than two totals. */
export function spreadOf(totals: readonly number[]): number {
	return totals.length < 2 ? 0 : Math.max(...totals) - Math.min(...totals)
}

/** 加评: one more judge is wanted when the totals lie further apart than the threshold. */
export function needsAdditionalReview(totals: readonly number[], threshold: number): boolean {
	return spreadOf(totals) > threshold
}
