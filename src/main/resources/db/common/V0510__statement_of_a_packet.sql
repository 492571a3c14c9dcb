-- Which of the two statements of 42 CFR 2.32(a) lies in a packet, for the disclosure log (rule M5).
ALTER TABLE packet ADD COLUMN part_two_notice VARCHAR(40);
