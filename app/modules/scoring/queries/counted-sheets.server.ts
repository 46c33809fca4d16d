import type { Tx } from '~/platform/db.server'

/**
 * Everything a ranking of the round is computed from: its counted and informational criteria in
 * order, the entries that were assigned, and every sheet that was begun, whatever its state.
 * Marks are hundredths by criterion id. Assignments withdrawn without a submitted sheet are left out.
 */
export async function roundInput(tx: Tx, roundId: string) {
	const round = await tx.round.findUniqueOrThrow({
		where: { id: roundId },
		select: {
			rubric: {
				select: {
					criteria: {
						orderBy: { position: 'asc' },
						select: { id: true, name: true, maximum: true, counted: true },
					},
				},
			},
			assignments: {
				orderBy: [{ entryId: 'asc' }, { judgeId: 'asc' }],
				select: {
					id: true,
					entryId: true,
					judgeId: true,
					withdrawnAt: true,
					sheet: {
						select: {
							state: true,
							total: true,
							marks: { select: { criterionId: true, mark: true } },
						},
					},
				},
			},
		},
	})
	const standing = round.assignments.filter(
		({ withdrawnAt, sheet }) => withdrawnAt === null || sheet?.state === 'submitted',
	)
	return {
		criteria: round.rubric.criteria,
		entries: [...new Set(standing.map(({ entryId }) => entryId))],
		sheets: standing.map(({ id, entryId, judgeId, sheet }) => ({
			assignmentId: id,
			entryId,
			judgeId,
			state: sheet?.state ?? null,
			total: sheet?.total ?? null,
			marks: Object.fromEntries(
				(sheet?.marks ?? []).map(({ criterionId, mark }) => [criterionId, mark]),
			),
		})),
	}
}

export type RoundInput = Awaited<ReturnType<typeof roundInput>>
