import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { disclosureText } from '~/messages/disclosure'
import { claimWords } from '~/messages/incentive'
import { incentiveDeskText } from '~/messages/incentive-desk'
import { workOnClaim } from '~/modules/incentive/commands/work-on-claim.server'
import { getClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { DeskForm } from '~/modules/incentive/schema/desk-forms'
import { ClaimStateWord } from '~/ui/claim-state-word'
import { Desk } from '~/ui/desk'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { DisclosureForm } from '~/web/parts/disclosure-form'
import { ClaimTimeline } from '~/web/incentive/claim-timeline'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { DeskActions } from './actions'
import { ClaimFacts } from './claim-facts'
import { stillStands } from './desk-form'
import { DeskEvidence } from './evidence'
import { DeskInstalments } from './instalments'

export { revalidateOnConflict as shouldRevalidate } from '~/web/revalidate'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (locale) => incentiveDeskText[locale].desk.title(data?.code ?? ''))

const toasts = {
	verify: 'incentive.fact_checked',
	record: 'incentive.fact_checked',
	step: 'incentive.step_taken',
	propose: 'incentive.approval_proposed',
	decide: 'incentive.approval_decided',
	'propose-instalment': 'incentive.instalment_proposed',
	'decide-instalment': 'incentive.instalment_decided',
} as const

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getClaimDesk(ctx, params.claimId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, DeskForm, async (input) => {
		await workOnClaim(ctx, params.claimId!, input)
		const { intent } = input
		const tab = intent === 'verify' || intent === 'record' ? '' : '?tab=form'
		return redirectWithToast(`/incentive/claims/${params.claimId}${tab}`, toasts[intent])
	})
}

export default function ClaimDeskPage() {
	const t = useText(incentiveDeskText)
	const words = useText(claimWords)
	const { masked } = useText(disclosureText)
	const desk = useLoaderData<typeof loader>()
	const result = useActionData<typeof action>()?.result
	const [search] = useSearchParams()
	const intent = result?.initialValue?.intent
	const atForm = result ? intent !== 'verify' && intent !== 'record' : search.get('tab') === 'form'
	const tab = atForm ? 'form' : 'evidence'
	return (
		<Page width="wide">
			<PageHeader
				title={t.desk.title(desk.code ?? '')}
				lead={desk.policy.name}
				crumbs={[{ href: '/incentive', label: t.list.title }]}
				state={<ClaimStateWord state={desk.state} />}
			/>
			<StaleAnswer shown={stillStands(desk, result)} />
			<Desk
				tab={tab}
				tabs={(['evidence', 'form'] as const).map((key) => ({
					key,
					label: t.desk.tabs[key],
					href: `/incentive/claims/${desk.id}?tab=${key}`,
					current: tab === key,
				}))}
				evidence={
					<Stack gap={5}>
						<Panel title={t.desk.claim}>
							<ClaimFacts desk={desk} />
						</Panel>
						{desk.account.may && !desk.account.number ? (
							<DisclosureForm title={masked} action={`/incentive/claims/${desk.id}/disclosure`} />
						) : null}
						<DeskEvidence desk={desk} result={result} />
						<Panel title={words.timeline}>
							<ClaimTimeline
								state={desk.state}
								steps={desk.steps}
								noticeClosesAt={desk.noticeClosesAt}
								noticeOver={desk.noticeOver}
								noticeUntil={t.desk.noticeUntil}
							/>
						</Panel>
					</Stack>
				}
			>
				<Stack gap={5}>
					<DeskActions desk={desk} result={result} />
					<DeskInstalments desk={desk} result={result} />
				</Stack>
			</Desk>
		</Page>
	)
}
