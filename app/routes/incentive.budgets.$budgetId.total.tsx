import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { incentiveDeskText } from '~/messages/incentive-desk'
import { NotFound } from '~/modules/domain-error'
import { setBudgetTotal } from '~/modules/incentive/commands/budgets.server'
import { listBudgets } from '~/modules/incentive/queries/budgets.server'
import { BudgetTotalForm } from '~/modules/incentive/schema/payment-forms'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { YuanField } from '~/ui/form/yuan-field'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

const list = '/incentive/budgets'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => incentiveDeskText[locale].budgets.change)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const contests = await listBudgets(await requireContext(request))
	const budget = contests
		.filter(({ manages }) => manages)
		.flatMap(({ budgets }) => budgets)
		.find(({ id }) => id === params.budgetId)
	if (!budget) throw new NotFound()
	return { name: budget.name }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, BudgetTotalForm, async ({ totalYuan }) => {
		await setBudgetTotal(ctx, params.budgetId!, totalYuan)
		return redirectWithToast(list, 'incentive.budget_saved')
	})
}

/** The form of the list again, when something was wrong with it. */
export default function BudgetTotal() {
	const t = useText(incentiveDeskText).budgets
	const { name } = useLoaderData<typeof loader>()
	const [form, fields] = useZodForm(BudgetTotalForm, {
		id: 'budget-total',
		lastResult: useActionData<typeof action>()?.result,
	})
	return (
		<Page>
			<PageHeader title={t.change} lead={name} crumbs={[{ href: list, label: t.title }]} />
			<Panel>
				<Form form={form}>
					<YuanField field={fields.totalYuan} label={t.newTotal} hint={t.changeHint} />
					<FormActions>
						<SubmitButton>{t.save}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
		</Page>
	)
}
