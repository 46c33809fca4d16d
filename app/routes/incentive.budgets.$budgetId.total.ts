import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { setBudgetTotal } from '~/modules/incentive/commands/budgets.server'
import { BudgetTotalForm } from '~/modules/incentive/schema/payment-forms'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/incentive/budgets')

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, BudgetTotalForm, async ({ totalYuan }) => {
		await setBudgetTotal(ctx, params.budgetId!, totalYuan)
		return redirectWithToast('/incentive/budgets', 'incentive.budget_saved')
	})
}
