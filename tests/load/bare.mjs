import { createServer } from 'node:http'

/**
 * What the machine can do at all: node:http that answers every path it was given with ready bytes
 * and ready headers. Answers as JSON on stdin, the port on stdout.
 */
let json = ''
for await (const chunk of process.stdin) json += chunk
const answers = new Map(
	Object.entries(JSON.parse(json)).map(([path, { headers, body }]) => [
		path,
		{ headers, body: Buffer.from(body, 'base64') },
	]),
)
const server = createServer((req, res) => {
	const answer = answers.get(req.url)
	if (!answer) return res.writeHead(404).end()
	res.writeHead(200, answer.headers)
	res.end(answer.body)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(String(server.address().port)))
