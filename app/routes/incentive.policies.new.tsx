import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { incentivePolicyText } from '~/messages/incentive-policy'
import { createPolicy } from '~/modules/incentive/commands/policies.server'
import { getPolicyChoices } from '~/modules/incentive/queries/policies.server'
import { PolicyHeadForm } from '~/modules/incentive/schema/policy-form'
import { EmptyState } from '~/ui/empty-state'
import { RadioGroup, SelectField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => incentivePolicyText[locale].head.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getPolicyChoices(ctx)
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, PolicyHeadForm, async (input) => {
		const { id } = await createPolicy(ctx, input)
		return redirectWithToast(`/incentive/policies/${id}`, 'incentive.policy_created')
	})
}

const kinds = ['prize', 'landed_project', 'new_firm'] as const
const templates = ['two_steps', 'at_once', 'matching', 'highest', 'blank'] as const

function HeadForm({ contests, budgets }: ReturnType<typeof useLoaderData<typeof loader>>) {
	const t = useText(incentivePolicyText)
	const only = contests.length === 1 ? contests[0] : undefined
	const [form, fields] = useZodForm(PolicyHeadForm, {
		id: 'policy',
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: { template: 'two_steps', kind: 'prize', contestId: only?.id },
	})
	const nameOf = (id: string) => {
		const contest = contests.find((each) => each.id === id)
		return contest ? `${contest.name} ${contest.edition}` : ''
	}
	return (
		<Form form={form}>
			{only ? (
				<HiddenField name="contestId" value={only.id} />
			) : (
				<SelectField
					field={fields.contestId}
					label={t.head.contest}
					options={contests.map(({ id }) => ({ value: id, label: nameOf(id) }))}
				/>
			)}
			<RadioGroup
				field={fields.template}
				label={t.head.template}
				options={templates.map((value) => ({ value, label: t.head.templates[value] }))}
			/>
			<RadioGroup
				field={fields.kind}
				label={t.head.kind}
				inline
				options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
			/>
			<TextField field={fields.code} label={t.head.code} hint={t.head.codeHint} width="short" />
			<TextField field={fields.name} label={t.head.name} />
			<TextField field={fields.nameEn} label={t.head.nameEn} />
			<TextField
				field={fields.documentTitle}
				label={t.head.documentTitle}
				hint={t.head.documentTitleHint}
			/>
			<TextField field={fields.documentNumber} label={t.head.documentNumber} width="medium" />
			<TextField field={fields.issuer} label={t.head.issuer} width="medium" />
			<SelectField
				field={fields.budgetId}
				label={t.head.budget}
				options={budgets.map(({ id, name, contestId }) => ({
					value: id,
					label: name,
					...(only ? {} : { group: nameOf(contestId) }),
				}))}
			/>
			<FormActions>
				<SubmitButton>{t.head.save}</SubmitButton>
			</FormActions>
		</Form>
	)
}

export default function NewPolicy() {
	const t = useText(incentivePolicyText)
	const choices = useLoaderData<typeof loader>()
	return (
		<Page width="read">
			<PageHeader
				title={t.head.title}
				lead={t.head.lead}
				crumbs={[{ href: '/incentive/policies', label: t.title }]}
			/>
			{choices.budgets.length === 0 ? (
				<EmptyState
					title={t.head.noBudget}
					action={{ label: t.head.toBudgets, href: '/incentive/budgets' }}
				/>
			) : (
				<Panel>
					<HeadForm {...choices} />
				</Panel>
			)}
		</Page>
	)
}
