import { entrantText } from '~/messages/entrant'
import { entryStateText } from '~/messages/entry-state'
import { ownClaimText } from '~/messages/incentive-claim'
import { useText } from '~/ui/locale'
import { byUrgency } from '~/web/entrant/urgency'
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
	return ({ id, title, task, may, until, missing }) => {
		if (!task || !(may.edit || may.submit)) return []
		const href = `/entrant/entries/${id}`
		const base = { key: id, until, label: t.openEntry, href }
		const submit =
			may.submit && missing === 0 ? { label: t.goSubmit, href: `${href}/submission` } : {}
		const more = missing > 0 ? t.finishDetail(missing) : undefined
		switch (task) {
			case 'correct':
				return [{ ...base, first: true, sentence: t.mend(title), detail: states.returned[1] }]
			case 'finish':
				return [{ ...base, sentence: t.finish(title), detail: more }]
			case 'submit':
				return [{ ...base, ...submit, sentence: t.submit(title), detail: t.submitDetail }]
			case 'acknowledge': {
				const place = { label: t.goAcknowledge, href: `${href}/problem` }
				return [{ ...base, ...place, sentence: t.acknowledge(title) }]
			}
			case 'resubmit':
				return [
					{ ...base, ...submit, sentence: t.resubmit(title), detail: more ?? t.resubmitDetail },
				]
		}
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

function useOrganizationTask(): (organization: Home['organizations'][number]) => Task[] {
	const t = useText(entrantText).home
	return ({ id, name, role, verification, verificationNote, lacksProof }) => {
		if (role !== 'owner') return []
		const base = { key: id, href: `/entrant/organizations/${id}`, until: null }
		if (verification === 'returned') {
			const sentence = t.correctOrganization(name)
			return [{ ...base, sentence, detail: verificationNote, label: t.openOrganization }]
		}
		if (!lacksProof) return []
		const sentence = t.proveOrganization(name)
		return [{ ...base, sentence, detail: t.proveDetail, label: t.goProve }]
	}
}

/** Everything that waits for the person, the most urgent first. */
export function useTasks(home: Home): Task[] {
	const { entries, organizations, invitations, joining, claims, now } = home
	const t = useText(entrantText).home
	const entryTask = useEntryTask()
	const claimTask = useClaimTask()
	const organizationTask = useOrganizationTask()
	const tasks: Task[] = [
		...entries.flatMap(entryTask),
		...claims.map(claimTask),
		...organizations.flatMap(organizationTask),
		...invitations.map(({ id, title, lead, until }) => ({
			key: `partner-${id}`,
			sentence: t.invitation(lead, title),
			label: t.confirm,
			href: `/entrant/entries/${id}/partners`,
			until,
		})),
		...joining.map(({ id, organization, until }) => ({
			key: `join-${id}`,
			sentence: t.joinOrganization(organization),
			label: t.openInvitation,
			href: `/entrant/organizations/invitations/${id}`,
			until,
		})),
	]
	return byUrgency(tasks, new Date(now))
}
