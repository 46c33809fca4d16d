import { entrantText } from '~/messages/entrant'
import { entryStateText } from '~/messages/entry-state'
import { ownClaimText } from '~/messages/incentive-claim'
import { useText } from '~/ui/locale'
import type { Home } from './route'

export type Task = {
	key: string
	sentence: string
	detail?: string
	label: string
	href: string
	/** ISO instant; null where nothing but the person waits for it. */
	until: string | null
	/** Mended before anything else: the time for it is short. */
	first?: boolean
}

type Entry = Home['entries'][number]

function useEntryTask(): (entry: Entry) => Task[] {
	const t = useText(entrantText).home
	const states = useText(entryStateText)
	return (entry) => {
		const { id, title, state, may, until, missing } = entry
		if (!until || !(may.edit || may.submit)) return []
		const base = {
			key: id,
			until,
			label: t.openEntry,
			href: `/entrant/entries/${id}`,
		}
		if (state === 'returned') {
			return [{ ...base, first: true, sentence: t.mend(title), detail: states.returned[1] }]
		}
		if (state !== 'draft') return []
		if (missing > 0) {
			return [{ ...base, sentence: t.finish(title), detail: t.finishDetail(missing) }]
		}
		const submit = may.submit ? { label: t.goSubmit, href: `${base.href}/submission` } : {}
		return [{ ...base, ...submit, sentence: t.submit(title), detail: t.submitDetail }]
	}
}

function useClaimTask(): (task: Home['claims'][number]) => Task {
	const t = useText(entrantText).home
	const { step, ...claim } = useText(ownClaimText)
	return ({ kind, id, name, until }) => {
		if (kind === 'claim') {
			const sentence = t.claim(name)
			return { key: id, until, sentence, label: step.see, href: '/entrant/incentives' }
		}
		const href = `/entrant/claims/${id}`
		return kind === 'mend'
			? { key: id, until, sentence: step.mend(name), label: step.open, href }
			: { key: id, until, sentence: step.finish(name), label: claim.continue, href }
	}
}

/** Everything that waits for the person, the most urgent first. */
export function useTasks(home: Home): Task[] {
	const { entries, organizations, invitations, joining, claims } = home
	const t = useText(entrantText).home
	const entryTask = useEntryTask()
	const claimTask = useClaimTask()
	const tasks: Task[] = [
		...entries.flatMap(entryTask),
		...claims.map(claimTask),
		...organizations
			.filter(({ verification, role }) => verification === 'returned' && role === 'owner')
			.map(({ id, name, verificationNote }) => ({
				key: id,
				sentence: t.correctOrganization(name),
				detail: verificationNote,
				label: t.openOrganization,
				href: `/entrant/organizations/${id}`,
				until: null,
			})),
		...invitations.map(({ id, title, lead }) => ({
			key: `partner-${id}`,
			sentence: t.invitation(lead, title),
			label: t.confirm,
			href: `/entrant/entries/${id}/partners`,
			until: null,
		})),
	]
	tasks.push(
		...joining.map(({ id, organization, until }) => ({
			key: `join-${id}`,
			sentence: t.joinOrganization(organization),
			label: t.openInvitation,
			href: `/entrant/organizations/invitations/${id}`,
			until,
		})),
	)
	const rank = ({ first, until }: Task) => `${first ? 0 : 1} ${until ?? '9999'}`
	return tasks.sort((a, b) => rank(a).localeCompare(rank(b)))
}
