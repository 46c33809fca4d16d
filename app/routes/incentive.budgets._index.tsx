import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { incentiveDeskText } from '~/messages/incentive-desk'
import { createBudget } from '~/modules/incentive/commands/budgets.server'
import { listBudgets } from '~/modules/incentive/queries/budgets.server'
import { BudgetForm } from '~/modules/incentive/schema/payment-forms'
import { EmptyState } from '~/ui/empty-state'
import { SelectField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { YuanField } from '~/ui/form/yuan-field'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { BudgetPanel } from '~/web/incentive/budget-panel'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => incentiveDeskText[locale].budgets.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return { contests: await listBudgets(ctx) }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, BudgetForm, async (input) => {
		await createBudget(ctx, input)
		return redirectWithToast('/incentive/budgets', 'incentive.budget_saved')
	})
}

function NewBudget({ contests }: { contests: { id: string; name: string; edition: string }[] }) {
	const t = useText(incentiveDeskText).budgets
	const result = useActionData<typeof action>()?.result
	const only = contests.length === 1 ? contests[0] : undefined
	const [form, fields] = useZodForm(BudgetForm, {
		id: 'budget',
		lastResult: result,
		defaultValue: { contestId: only?.id },
	})
	return (
		<Panel title={t.create}>
			<Form form={form}>
				{only ? (
					<HiddenField name="contestId" value={only.id} />
				) : (
					<SelectField
						field={fields.contestId}
						label={t.contest}
						options={contests.map(({ id, name, edition }) => ({
							value: id,
							label: `${name} ${edition}`,
						}))}
					/>
				)}
				<TextField field={fields.name} label={t.name} width="medium" />
				<YuanField field={fields.totalYuan} label={t.total} />
				<FormActions>
					<SubmitButton>{t.create}</SubmitButton>
				</FormActions>
			</Form>
		</Panel>
	)
}

export default function Budgets() {
	const t = useText(incentiveDeskText).budgets
	const { contests } = useLoaderData<typeof loader>()
	const own = contests.filter(({ manages }) => manages)
	return (
		<Page width="wide">
			<PageHeader title={t.title} lead={t.lead} />
			{contests.length === 0 ? <EmptyState title={t.noContest} /> : null}
			{contests.map((contest) => (
				<Section key={contest.id} title={contest.name} note={contest.edition}>
					{contest.budgets.length === 0 ? (
						<EmptyState title={t.empty}>{t.emptyDetail}</EmptyState>
					) : (
						contest.budgets.map((budget) => (
							<BudgetPanel key={budget.id} budget={budget} manages={contest.manages} />
						))
					)}
				</Section>
			))}
			{own.length > 0 ? <NewBudget contests={own} /> : null}
		</Page>
	)
}
