"""Golden records, byte for byte, and a museum of broken ones, one defect each."""
