/**
 * Gates (一票否决): a question each judge answers besides the marks. How many failing answers
 * fail the entry is a setting of the gate (product §7): one, a majority of those given, or all.
 */
export type GatePolicy = 'one' | 'majority' | 'all'

/** `failing` of `answers` judges said no. Without an answer nothing fails. */
export function gateFails(policy: GatePolicy, failing: number, answers: number): boolean {
	if (answers === 0) return false
	if (policy === 'one') return failing >= 1
	if (policy === 'all') return failing === answers
	return 2 * failing > answers
}
