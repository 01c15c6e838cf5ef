// Command opsplan helps a person write an operations plan (运营计划书).
package main

func main() {}
