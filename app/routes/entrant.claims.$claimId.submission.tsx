import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { eligibilityText } from '~/messages/eligibility'
import { ownClaimText } from '~/messages/incentive-claim'
import { signs } from '~/messages/punctuation'
import { submitClaim } from '~/modules/incentive/commands/submit-claim.server'
import { getOwnClaim } from '~/modules/incentive/queries/own-claim.server'
import { longestStatement, SubmitClaimForm } from '~/modules/incentive/schema/claim-forms'
import { CheckboxField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextArea } from '~/ui/form/text-field'
import { Page, Prose, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { TextLink } from '~/ui/button'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export { revalidateOnConflict as shouldRevalidate } from '~/web/revalidate'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => ownClaimText[locale].submit.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOwnClaim(ctx, params.claimId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, SubmitClaimForm, async (input) => {
		await submitClaim(ctx, params.claimId!, input)
		return redirectWithToast(`/entrant/claims/${params.claimId}`, 'incentive.claim_submitted')
	})
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function Warnings({ claim }: { claim: Data }) {
	const own = useText(ownClaimText)
	const t = own.submit
	const kinds = useText(eligibilityText).kinds
	const s = useText(signs)
	const base = `/entrant/claims/${claim.id}`
	return (
		<Stack>
			{claim.missing.length > 0 ? (
				<Notice tone="warn" title={t.missing}>
					<Prose>
						<ul>
							{claim.missing.map((kind) => (
								<li key={kind}>
									<TextLink href={`${base}/facts/${kind}`}>{kinds[kind]}</TextLink>
								</li>
							))}
						</ul>
					</Prose>
				</Notice>
			) : null}
			{claim.payee ? null : (
				<Notice tone="warn" title={t.missingPayee}>
					<TextLink href={`${base}/payee`}>{own.taskPayee}</TextLink>
				</Notice>
			)}
			{claim.doubtful.length > 0 ? (
				<Notice tone="warn" title={t.doubtful}>
					{s.list(claim.doubtful.map((kind) => kinds[kind]))}
				</Notice>
			) : null}
		</Stack>
	)
}

export default function ClaimSubmission() {
	const t = useText(ownClaimText)
	const claim = useLoaderData<typeof loader>()
	const result = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(SubmitClaimForm, {
		id: 'submission',
		lastResult: result,
		defaultValue: { statement: claim.statement },
	})
	return (
		<Page width="read">
			<PageHeader
				title={t.submit.title}
				lead={t.submit.lead}
				crumbs={[
					{ href: '/entrant/incentives', label: t.title },
					{ href: `/entrant/claims/${claim.id}`, label: claim.policy.name },
				]}
			/>
			{claim.may.edit ? (
				<>
					<Warnings claim={claim} />
					<Panel>
						<Form form={form} labels={{ promise: t.submit.promiseShort }}>
							<HiddenField name="revision" value={claim.revision} />
							<TextArea
								field={fields.statement}
								label={t.submit.statement}
								hint={t.submit.statementHint}
								rows={8}
								max={longestStatement}
							/>
							<CheckboxField field={fields.promise} label={t.submit.promise} />
							<FormActions>
								<SubmitButton>{t.submit.action}</SubmitButton>
							</FormActions>
						</Form>
					</Panel>
				</>
			) : (
				<Notice tone="info" title={t.fact.closed} />
			)}
		</Page>
	)
}
