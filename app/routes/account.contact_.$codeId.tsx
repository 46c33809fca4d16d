import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { findPendingCode } from '~/modules/identity/codes.server'
import { confirmAddress } from '~/modules/identity/commands/contact.server'
import { CodeForm } from '~/modules/identity/schema'
import { useText } from '~/ui/locale'
import { CodePanel } from '~/web/account/code-panel'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { nextOf } from '~/web/onward'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => addressText[locale].code.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { userId } = ctx.actor
	const codeId = params.codeId!
	const asked = await findPendingCode(ctx, { codeId, purpose: 'confirm', userId })
	return { asked, next: nextOf(request) }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, CodeForm, async ({ code }) => {
		await confirmAddress(ctx, { codeId: params.codeId!, code })
		return redirectWithToast(nextOf(request) || '/account/contact', 'identity.address_confirmed')
	})
}

export default function AddressCode() {
	const t = useText(addressText)
	const { codeId } = useParams()
	const { asked, next } = useLoaderData<typeof loader>()
	return (
		<CodePanel
			asked={asked}
			lead={t.code.sent(asked?.address ?? '')}
			button={t.account.codeButton}
			here={`/account/contact/${codeId}`}
			start="/account/contact"
			next={next}
			lastResult={useActionData<typeof action>()?.result}
		/>
	)
}
