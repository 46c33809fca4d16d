import { type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { awardText } from '~/messages/award'
import { CertificateSearch } from '~/modules/award/schema'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { CertificateLookup } from '~/web/parts/certificate-check'
import { parseSearch } from '~/web/form.server'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => awardText[locale].check.title)

/** The lookup form: a number given here leads to that certificate's own address. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { number } = parseSearch(request, CertificateSearch)
	if (number) throw redirect(`/verify/certificate/${encodeURIComponent(number)}`)
	return null
}

export default function LookUpCertificate() {
	const t = useText(awardText).check
	return (
		<Page width="read">
			<PageHeader title={t.title} lead={t.lead} />
			<CertificateLookup />
		</Page>
	)
}
