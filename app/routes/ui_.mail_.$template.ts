import type { LoaderFunctionArgs } from '@remix-run/node'
import { renderSample } from '~/modules/message/queries/samples.server'
import { SampleBody } from '~/modules/message/schema'
import { requireDemo } from '~/web/demo.server'
import { parseSearch } from '~/web/form.server'
import { mailBody } from '~/web/mail-body.server'

/** One sample in a frame of the page of samples; in a demonstration only. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	requireDemo()
	return mailBody(await renderSample(params.template!, parseSearch(request, SampleBody)))
}
