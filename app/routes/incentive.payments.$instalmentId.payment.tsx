import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { incentiveDeskText } from '~/messages/incentive-desk'
import { markPaid } from '~/modules/incentive/commands/payments.server'
import { getPayments } from '~/modules/incentive/queries/payments.server'
import { PaidForm } from '~/modules/incentive/schema/payment-forms'
import { ButtonLink } from '~/ui/button'
import { FieldRow } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { formatBeijingInput } from '~/ui/format'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

const list = '/incentive/payments'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => incentiveDeskText[locale].payments.markPaid)

/** The part while the bank has it and the person may record its answer; else null. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { exported, contests, now } = await getPayments(ctx)
	const part = exported.find(({ id }) => id === params.instalmentId)
	const pays = contests.some((contest) => contest.pays && contest.id === part?.contestId)
	return { part: part && pays ? part : null, today: formatBeijingInput(now).slice(0, 10) }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, PaidForm, async (input) => {
		await markPaid(ctx, params.instalmentId!, input)
		return redirectWithToast(list, 'incentive.instalment_paid')
	})
}

/** The form of the list again, when something was wrong with it. */
function Receipt({ today }: { today: string }) {
	const t = useText(incentiveDeskText).payments
	const [form, fields] = useZodForm(PaidForm, {
		id: 'payment',
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: { paidOn: today },
	})
	return (
		<Form form={form}>
			<FieldRow>
				<TextField field={fields.paidOn} label={t.paidOn} type="date" width="short" />
				<TextField field={fields.bankReference} label={t.reference} width="medium" />
			</FieldRow>
			<FormActions>
				<SubmitButton>{t.markPaid}</SubmitButton>
			</FormActions>
		</Form>
	)
}

export default function MarkPaidPage() {
	const t = useText(incentiveDeskText).payments
	const { part, today } = useLoaderData<typeof loader>()
	return (
		<Page>
			<PageHeader title={t.markPaid} lead={part?.code} crumbs={[{ href: list, label: t.title }]} />
			<Stack gap={5}>
				<StaleAnswer shown={part !== null} />
				{part ? (
					<Panel title={`${part.policyName} · ${part.label}`} note={part.payee?.name}>
						<Receipt today={today} />
					</Panel>
				) : (
					<ButtonLink href={list}>{t.title}</ButtonLink>
				)}
			</Stack>
		</Page>
	)
}
