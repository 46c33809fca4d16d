import { eligibilityText } from '~/messages/eligibility'
import { ownClaimText } from '~/messages/incentive-claim'
import { signs } from '~/messages/punctuation'
import type { OwnClaim } from '~/modules/incentive/queries/own-claim.server'
import { useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { TaskList } from '~/ui/task-list'

/** What is still to hand in; while the claim is paid, the proofs for later instalments. */
export function ClaimTasks({ claim }: { claim: OwnClaim }) {
	const t = useText(ownClaimText)
	const s = useText(signs)
	const kinds = useText(eligibilityText).kinds
	const base = `/entrant/claims/${claim.id}`
	const settled = !claim.may.edit && claim.facts.every(({ verified }) => verified)
	if (!claim.may.addFacts || settled) return null
	const facts = claim.facts.map(({ kind, stated, verified, refused, note }) => ({
		key: kind,
		label: kinds[kind],
		href: `${base}/facts/${kind}`,
		state: verified || (stated && !refused) ? ('done' as const) : ('missing' as const),
		hint: verified ? t.taskVerified : refused ? s.pair(t.taskRefused, note) : undefined,
	}))
	const rest = [
		{
			key: 'payee',
			label: t.taskPayee,
			href: `${base}/payee`,
			state: claim.payee ? ('done' as const) : ('missing' as const),
			hint: claim.payee ? `${claim.payee.bankName} ${claim.payee.masked}` : undefined,
		},
		{
			key: 'submit',
			label: t.taskSubmit,
			href: `${base}/submission`,
			state: 'missing' as const,
			hint: undefined,
		},
	]
	return (
		<Section title={t.tasks} id="tasks" note={claim.may.edit ? undefined : t.now.addFacts}>
			<Panel>
				<TaskList label={t.tasks} items={claim.may.edit ? [...facts, ...rest] : facts} />
			</Panel>
		</Section>
	)
}
