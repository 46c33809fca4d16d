import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { markPaid } from '~/modules/incentive/commands/payments.server'
import { PaidForm } from '~/modules/incentive/schema/payment-forms'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/incentive/payments')

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, PaidForm, async (input) => {
		await markPaid(ctx, params.instalmentId!, input)
		return redirectWithToast('/incentive/payments', 'incentive.instalment_paid')
	})
}
