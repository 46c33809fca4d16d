import { expect, test } from 'vitest'
import type { Actor } from '~/modules/context'
import { type ActorName, people, who } from './actors'

/** What lets an act pass at a stage: the policy, with the rule where the stage is a rule's matter. */
export type Gate<Stage extends string> = (actor: Actor, stage: Stage) => boolean

/**
 * Who may do what at which stage: a line for every stage. What a line does not name nobody may do
 * there, and whom it does not name may not.
 */
export type StageTable<Stage extends string, Act extends string> = Record<Stage, Line<Act>>

type Line<Act extends string> = Partial<Record<Act, readonly ActorName[]>>

/** The acts that somebody may do, with the people in the order of the cast. */
function named<Act extends string>(acts: readonly Act[], line: Line<Act>) {
	return Object.fromEntries(
		acts.flatMap((act) => (line[act]?.length ? [[act, people(...line[act])]] : [])),
	)
}

type Held<Stage extends string, Act extends string> = {
	/** What the stages are of, e.g. 'an entry'. */
	of: string
	/** Every value of the stage's own list. */
	stages: readonly Stage[]
	may: Record<Act, Gate<Stage>>
	table: StageTable<Stage, Act>
}

/**
 * Asks every gate for everybody of `actors` at every stage and holds the answers to the table. A
 * stage without a line does not compile, and fails; an act that no line names fails. Returns the
 * acts, for `coverPolicy`.
 */
export function holdTable<Stage extends string, Act extends string>({
	of,
	stages,
	may,
	table,
}: Held<Stage, Act>): Act[] {
	const acts = Object.keys(may) as Act[]
	const asked = (stage: Stage): Line<Act> =>
		Object.fromEntries(acts.map((act) => [act, who((actor) => may[act](actor, stage))])) as never

	test.each([...stages])(
		`${of}, %s: exactly what the line names, by exactly the named`,
		(stage) => {
			expect(named(acts, asked(stage))).toEqual(named(acts, table[stage]))
		},
	)

	test(`${of}: a line for every stage, and every act in some line`, () => {
		expect(Object.keys(table).sort()).toEqual([...stages].sort())
		const lines: Line<Act>[] = Object.values(table)
		expect(new Set(lines.flatMap((line) => Object.keys(line)))).toEqual(new Set(acts))
	})
	return acts
}

/**
 * Every question of a module's policy is an act of its tables (alone, or before what else the act is
 * called) or named here as one that no stage changes.
 */
export function coverPolicy<Policy extends object>(
	policy: Policy,
	acts: readonly string[],
	atAnyStage: readonly (keyof Policy & `can${string}`)[] = [],
): void {
	test('every question of the policy stands in a table, or is the same at any stage', () => {
		const questions = Object.keys(policy).filter((name) => name.startsWith('can'))
		const asked = new Set([...acts.map((act) => act.split(/[ :]/)[0]!), ...atAnyStage])
		expect(questions.filter((name) => !asked.has(name))).toEqual([])
	})
}

/** Two stages at once, `a b`; the lines of a table nested by the first one. */
export function crossed<A extends string, B extends string, Line>(
	nested: Record<A, Record<B, Line>>,
): Record<`${A} ${B}`, Line> {
	const pairs = Object.entries<Record<B, Line>>(nested).flatMap(([a, lines]) =>
		Object.entries<Line>(lines).map(([b, line]) => [`${a} ${b}`, line] as const),
	)
	return Object.fromEntries(pairs) as Record<`${A} ${B}`, Line>
}

export function crossing<A extends string, B extends string>(a: readonly A[], b: readonly B[]) {
	return a.flatMap((first) => b.map((second) => `${first} ${second}` as const))
}

export const valuesOf = <Value extends string>(values: Record<Value, Value>) =>
	Object.values<Value>(values)
