import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { eligibilityText } from '~/messages/eligibility'
import { ownClaimText } from '~/messages/incentive-claim'
import { saveFact } from '~/modules/incentive/commands/edit-claim.server'
import { getFactForm } from '~/modules/incentive/queries/own-claim.server'
import { FactForm } from '~/modules/incentive/schema/claim-forms'
import { Page, Prose } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { UploadField } from '~/web/parts/upload-field'
import { FactFields } from './fact-fields'

export { revalidateOnConflict as shouldRevalidate } from '~/web/revalidate'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, (locale) => (data ? eligibilityText[locale].kinds[data.kind] : ''))

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getFactForm(ctx, params.claimId!, params.kind!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, FactForm, async (input) => {
		await saveFact(ctx, params.claimId!, params.kind!, input)
		return redirectWithToast(`/entrant/claims/${params.claimId}#tasks`, 'incentive.fact_saved')
	})
}

export default function ClaimFact() {
	const t = useText(ownClaimText)
	const kinds = useText(eligibilityText).kinds
	const data = useLoaderData<typeof loader>()
	const result = useActionData<typeof action>()?.result
	const { claim } = data
	return (
		<Page width="read">
			<PageHeader
				title={kinds[data.kind]}
				crumbs={[
					{ href: '/entrant/incentives', label: t.title },
					{ href: `/entrant/claims/${claim.id}`, label: claim.policyName },
				]}
			/>
			{data.verified ? <Notice tone="success" title={t.fact.verified} /> : null}
			{!data.open && !data.verified ? <Notice tone="info" title={t.fact.closed} /> : null}
			{data.note ? <Notice tone="warn" title={t.fact.refused(data.note)} /> : null}
			<Panel title={t.fact.wanted} tone="quiet" level={3}>
				<Prose>
					<ul>
						{data.wanted.map((words) => (
							<li key={words}>{words}</li>
						))}
					</ul>
				</Prose>
			</Panel>
			<Panel>
				<FactFields data={data} result={result} />
			</Panel>
			{data.open ? (
				<Panel title={t.fact.upload} level={3}>
					<UploadField
						purpose="evidence"
						subjectType="claim"
						subjectId={claim.id}
						label={t.fact.file}
						hint={t.fact.uploadHint}
						files={data.files}
					/>
				</Panel>
			) : null}
		</Page>
	)
}
