import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { getAddresses } from '~/modules/identity/address-queries.server'
import { requestAddress } from '~/modules/identity/commands/contact.server'
import { NewAddressForm } from '~/modules/identity/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { AddressList, ConfirmEmail } from '~/web/account/address-list'
import { CurrentPasswordField } from '~/web/account/current-password-field'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { nextOf, withNext } from '~/web/onward'
import { pageTitle } from '~/web/title'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => addressText[locale].account.title)

export async function loader({ request }: LoaderFunctionArgs) {
	return { addresses: await getAddresses(await requireContext(request)), next: nextOf(request) }
}

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, NewAddressForm, async (wanted) => {
		const codeId = await requestAddress(ctx, wanted, { signal: request.signal })
		return redirect(withNext(`/account/contact/${codeId}`, nextOf(request)), 303)
	})
}

export default function Contact() {
	const words = useText(addressText)
	const t = words.account
	const { addresses, next } = useLoaderData<typeof loader>()
	const lastResult = useActionData<typeof action>()?.result
	const [form, fields] = useZodForm(NewAddressForm, { id: 'address', lastResult })
	return (
		<Stack gap={5}>
			<PageHeader title={t.title} lead={t.lead} />
			{addresses.email && !addresses.email.verifiedAt ? <ConfirmEmail next={next} /> : null}
			<AddressList addresses={addresses} />
			{addresses.hasPassword ? (
				<Panel title={t.change}>
					<Form form={form}>
						<Text tone="hint">{t.changeHelp}</Text>
						<TextField
							field={fields.address}
							label={t.newAddress}
							hint={words.addressHint}
							autoComplete="off"
							required
						/>
						<CurrentPasswordField
							field={fields.currentPassword}
							label={t.password}
							width="medium"
							required
						/>
						<FormActions>
							<SubmitButton>{t.send}</SubmitButton>
						</FormActions>
					</Form>
				</Panel>
			) : (
				<Notice tone={lastResult ? 'error' : 'info'} role={lastResult ? 'alert' : undefined}>
					{t.noPassword}
				</Notice>
			)}
		</Stack>
	)
}
