// Prints what the validator of the Open XML SDK finds in each file: VERSION FILE...
const { default: validate } = require('@ooxml-tools/validate')
const { readFileSync } = require('fs')

const [version, ...files] = process.argv.slice(2)
const main = async () => {
  for (const file of files) {
    const found = await validate(new Uint8Array(readFileSync(file)), version)
    if (found.length > 0) console.log(file, version, JSON.stringify(found, null, 1))
  }
}
main().catch((err) => {
  console.error(String(err))
  process.exit(1)
})
