import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ownClaimText } from '~/messages/incentive-claim'
import { savePayee } from '~/modules/incentive/commands/edit-claim.server'
import { getPayeeForm } from '~/modules/incentive/queries/own-claim.server'
import { PayeeForm } from '~/modules/incentive/schema/claim-forms'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export { revalidateOnConflict as shouldRevalidate } from '~/web/revalidate'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => ownClaimText[locale].payeeForm.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getPayeeForm(ctx, params.claimId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, PayeeForm, async (input) => {
		await savePayee(ctx, params.claimId!, input)
		return redirectWithToast(`/entrant/claims/${params.claimId}#tasks`, 'incentive.payee_saved')
	})
}

export default function ClaimPayee() {
	const t = useText(ownClaimText)
	const { claim, organizationName, payee, open } = useLoaderData<typeof loader>()
	const result = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(PayeeForm, {
		id: 'payee',
		lastResult: result,
		defaultValue: { accountName: organizationName, bankName: payee?.bankName ?? '' },
	})
	const words = t.payeeForm
	return (
		<Page width="read">
			<PageHeader
				title={words.title}
				lead={words.lead}
				crumbs={[
					{ href: '/entrant/incentives', label: t.title },
					{ href: `/entrant/claims/${claim.id}`, label: claim.policyName },
				]}
			/>
			{payee ? <Notice tone="info" title={words.current(payee.bankName, payee.masked)} /> : null}
			{open ? (
				<Panel>
					<Form form={form}>
						<HiddenField name="revision" value={claim.revision} />
						<TextField
							field={fields.accountName}
							label={words.name}
							hint={words.nameHint(organizationName)}
						/>
						<TextField field={fields.bankName} label={words.bank} hint={words.bankHint} />
						<TextField
							field={fields.accountNumber}
							label={words.number}
							hint={words.numberHint}
							inputMode="numeric"
							autoComplete="off"
							required
							width="medium"
						/>
						<FormActions>
							<SubmitButton>{words.save}</SubmitButton>
						</FormActions>
					</Form>
				</Panel>
			) : (
				<Notice tone="info" title={t.fact.closed} />
			)}
		</Page>
	)
}
