/**
 * Standardizing judges: score = M + D·(x − mⱼ)/sⱼ with M, D over all counted values of the column
 * and population deviations (product §8). D/sⱼ is taken as one root, √(D²/sⱼ²), so it is exact
 * where the ratio is a square. A judge without spread gives M; one with fewer than three values
 * is left as it is.
 */
import { add, divide, isZero, mean, multiply, squareRoot, subtract, variance } from './fraction'
import type { Fraction } from './fraction'
import { roundHalfUp } from './rounding'
import type { Column, Mark } from './sheets'

/** Decimals of the root. */
const rootPlaces = 40
/**
 * Decimals kept of a mean of standardized values: ten fewer than the root has, so that roots
 * which cancel (√8 = 2√2) cannot leave a trace of the cut below a rounding point.
 */
const settledPlaces = 30

const leastSheets = 3

type Judge = { sheets: number; mean: Fraction; ratio: Fraction | null }

export type Standardized = { column: Column; unchanged: ReadonlyMap<string, number> }

/** `unchanged`: judges with too few values, and how many they have. */
export function standardize(column: Column): Standardized {
	const all = [...column.values()].flat()
	const overall = mean(all.map(({ value }) => value))
	const spread = variance(all.map(({ value }) => value))
	const judges = new Map<string, Judge>()
	for (const [judge, values] of valuesByJudge(all)) judges.set(judge, describe(values, spread))
	const standard = (judge: Judge, value: Fraction) => {
		if (judge.sheets < leastSheets) return value
		if (!judge.ratio) return overall
		return add(overall, multiply(subtract(value, judge.mean), judge.ratio))
	}
	return {
		column: new Map(
			[...column].map(([entry, marks]) => [
				entry,
				marks.map(({ judge, value }) => ({ judge, value: standard(judges.get(judge)!, value) })),
			]),
		),
		unchanged: new Map(
			[...judges]
				.filter(([, judge]) => judge.sheets < leastSheets)
				.map(([name, judge]) => [name, judge.sheets]),
		),
	}
}

export function settle(value: Fraction): Fraction {
	return roundHalfUp(value, settledPlaces)
}

function describe(values: readonly Fraction[], spread: Fraction): Judge {
	const own = variance(values)
	return {
		sheets: values.length,
		mean: mean(values),
		ratio: isZero(own) ? null : squareRoot(divide(spread, own), rootPlaces),
	}
}

function valuesByJudge(marks: readonly Mark[]): Map<string, Fraction[]> {
	const values = new Map<string, Fraction[]>()
	for (const { judge, value } of marks) {
		const own = values.get(judge)
		if (own) own.push(value)
		else values.set(judge, [value])
	}
	return values
}
