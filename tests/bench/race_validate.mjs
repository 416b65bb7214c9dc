// One JavaScript engine's turn in race_validate.py: loads, validates, and writes the results.
//
//   node race_validate.mjs ENGINE DATA SHAPES RESULTS
//
// Prints the seconds of loading and of validation. DATA is N-Triples, SHAPES Turtle; RESULTS gets the report as N-Triples.
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const [engine, data, shapes, results] = process.argv.slice(2)
const require = createRequire(pathToFileURL(process.cwd() + '/'))
const load = name => import(pathToFileURL(require.resolve(name)).href)

const { default: N3 } = await load('n3')
const { default: rdf } = await load('rdf-ext')

async function read (file, format) {
  const store = new N3.Store()
  await new Promise((resolve, reject) => {
    const parser = new N3.StreamParser({ format })
    createReadStream(file).pipe(parser).on('data', quad => store.addQuad(quad)).on('end', resolve).on('error', reject)
  })
  return store
}

const seconds = since => Number(process.hrtime.bigint() - since) / 1e9

let start = process.hrtime.bigint()
const shapesStore = await read(shapes, 'text/turtle')
const dataStore = await read(data, 'application/n-triples')
const loaded = seconds(start)

start = process.hrtime.bigint()
let report
if (engine === 'shacl-engine') {
  const { Validator } = await load('shacl-engine')
  report = await new Validator(shapesStore, { factory: rdf }).validate({ dataset: dataStore })
} else {
  const { default: SHACLValidator } = await load('rdf-validate-shacl')
  report = await new SHACLValidator(shapesStore).validate(dataStore)
}
const validated = seconds(start)
console.log(JSON.stringify({ loaded, validated }))

const writer = new N3.Writer(createWriteStream(results), { format: 'N-Triples' })
for (const quad of report.dataset) {
  writer.addQuad(N3.DataFactory.quad(quad.subject, quad.predicate, quad.object))
}
await new Promise(resolve => writer.end(resolve))
