// Package docx writes a document as a Word file.
package docx
