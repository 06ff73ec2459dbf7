"""Makes tables/: tables of ratings as programs write them. `tables.ron` says which program wrote each and what it must give.

    python3 -m venv venv && venv/bin/pip install pandas==2.3.3 openpyxl==3.1.5 xlsxwriter
    venv/bin/python tests/agreement/make_files.py

R (`Rscript`) and LibreOffice (`soffice`) write their own files. Those of Excel, Google Sheets, SPSS, JASP, jamovi, Label
Studio and KoboToolbox are written here byte for byte as these programs write them. People and cases are made up.
"""

import csv
import io
import pathlib
import subprocess
import tempfile

import openpyxl
import pandas as pd
import xlsxwriter

HERE = pathlib.Path(__file__).parent / "tables"

# Four units, two raters: alpha, ordinal, .910.
FOUR = {"unit": [1, 2, 3, 4], "A": [2, 3, 1, 4], "B": [3, 3, 1, 4]}
# Three raters, of whom the third left one out.
CASES = ["case-1", "case-2", "case-3", "case-4", "case-5", "case-6"]
ANA = [3, 2, 4, 1, 3, 2]
BEN = [3, 3, 4, 1, 2, 2]
CEM = [3, 2, 4, 2, None, 1]
HALVES = [[3.5, 2, 4, 1.5, 3, 2], [3.5, 2.5, 4, 1, 3, 2], [3, 2.5, 4, 1.5, None, 2]]
RUSSIAN = ["Задание 1", "Задание 2", "Задание 3", "Задание 4", "Задание 5", "Задание 6"]
KAZAKH = ["1-тапсырма", "2-тапсырма", "3-тапсырма", "4-тапсырма", "5-тапсырма", "6-тапсырма"]


def write(name, data):
    (HERE / name).write_bytes(data)


def text(name, lines, encoding="utf-8", ending="\r\n", start=b""):
    write(name, start + "".join(line + ending for line in lines).encode(encoding))


def comma(value):
    return "" if value is None else str(value).replace(".", ",").removesuffix(",0")


def by_r():
    script = """
    ratings <- data.frame(unit = 1:4, A = c(2, 3, 1, 4), B = c(3, 3, 1, 4))
    write.csv(ratings, "r-row-names.csv")
    write.csv(ratings, "r-without-row-names.csv", row.names = FALSE)
    again <- read.csv("r-row-names.csv")
    write.csv(again, "r-read-and-written-again.csv", row.names = FALSE)
    write.table(ratings, "r-write-table.csv", sep = ",")
    named <- data.frame(A = c(2, 3, 1, 4), B = c(3, 3, 1, 4), row.names = c("u1", "u2", "u3", "u4"))
    write.csv(named, "r-units-as-row-names.csv")
    anxious <- data.frame(rater1 = c(2, 3, 1, 4), rater2 = c(3, 3, 1, 4))
    write.csv(anxious, "r-raters-alone.csv", row.names = FALSE)
    missing <- data.frame(unit = letters[1:5], X = c("met", "not met", "met", "not met", "met"),
      Y = c("met", "not met", "met", "met", "met"), Z = c(NA, NA, NA, NA, NA))
    missing$Z <- c(NA, NA, NA, NA, NA)
    write.csv(missing, "r-na-in-a-whole-column.csv", row.names = FALSE)
    write.csv2(data.frame(unit = c("a", "b", "c"), A = c(1.5, 2, 3), B = c(1.5, 2.5, 3)), "r-write-csv2.csv", row.names = FALSE)
    """
    subprocess.run(["Rscript", "-e", script], cwd=HERE, check=True)


def by_pandas():
    four = pd.DataFrame(FOUR)
    four.to_csv(HERE / "pandas-index.csv")
    pd.read_csv(HERE / "pandas-index.csv").to_csv(HERE / "pandas-index-twice.csv")
    wide = pd.DataFrame({"case": CASES, "Ana": ANA, "Ben": BEN, "Cem": CEM})
    wide.set_index("case").to_csv(HERE / "pandas-units-as-index.csv")
    wide.to_csv(HERE / "pandas-nan.csv", index=False, na_rep="NaN")
    summed = wide.set_index("case")
    summed["mean"] = summed.mean(axis=1).round(2)
    summed.loc["Total"] = summed.sum()
    summed.to_csv(HERE / "pandas-mean-and-total.csv")
    long = wide.melt(id_vars="case", var_name="coder", value_name="score")
    long.to_csv(HERE / "pandas-melt.csv")
    one, other = pd.Series(["low", "mid", "high", "mid", "low", "mid"]), pd.Series(["low", "mid", "high", "low", "low", "mid"])
    pd.crosstab(one, other, rownames=["one"], colnames=["other"], margins=True).to_csv(HERE / "pandas-crosstab.csv")
    wide.to_excel(HERE / "pandas.xlsx")


def by_excel():
    head = ["Candidate", "Ana", "Ben", "Cem"]
    rows = [[case, *(("" if cell is None else str(cell)) for cell in cells)] for case, *cells in zip(CASES, ANA, BEN, CEM)]
    text("excel-en.csv", [",".join(row) for row in [head, *rows]])
    text("excel-en-utf8.csv", [",".join(row) for row in [head, *rows]], encoding="utf-8-sig")
    # A sheet in which more was formatted than filled.
    padded = [row + ["", ""] for row in [head, *rows]] + [[""] * 6] * 3
    text("excel-en-empty-ends.csv", [",".join(row) for row in padded])
    text("excel-en-sep.csv", ["sep=;"] + [";".join(row) for row in [head, *rows]])

    head = ["Задание", "Эксперт А", "Эксперт Б", "Эксперт В"]
    rows = [[case, *map(comma, cells)] for case, *cells in zip(RUSSIAN, *HALVES)]
    text("excel-ru.csv", [";".join(row) for row in [head, *rows]], encoding="cp1251")
    means = [comma(round(sum(c for c in cells if c is not None) / sum(c is not None for c in cells), 2)) for cells in zip(*HALVES)]
    with_means = [row + [mean] for row, mean in zip(rows, means)] + [["Итого", "16", "16", "13", "45"]]
    text("excel-ru-means.csv", [";".join(row) for row in [[*head, "Среднее"], *with_means]], encoding="cp1251")
    write("excel-ru-unicode-text.txt", "".join("\t".join(row) + "\r\n" for row in [head, *rows]).encode("utf-16"))
    numbered = [["№ п/п", "ФИО кандидата", *head[1:]]] + [[str(n), *row] for n, row in enumerate(rows, 1)]
    text("excel-ru-numbered.csv", [";".join(row) for row in numbered], encoding="cp1251")
    long = [["Кандидат", "Эксперт", "Балл"]]
    spelled = {0: "Эксперт А", 1: "эксперт  а", 2: "ЭКСПЕРТ А "}
    for place, case in enumerate(RUSSIAN):
        long.append([case, spelled.get(place, "Эксперт А"), comma(HALVES[0][place])])
        long.append([case, "Эксперт Б", comma(HALVES[1][place])])
        long.append([case, "Эксперт В", comma(HALVES[2][place]) or "н/д"])
    text("excel-ru-long.csv", [";".join(row) for row in long], encoding="cp1251")
    # A Latin A among Cyrillic ones.
    alike = [[cell.replace("эксперт  а", "Эксперт A") for cell in row] for row in long]
    text("excel-ru-long-look-alike.csv", [";".join(row) for row in alike], encoding="utf-8-sig")

    head = ["Тапсырма", "1-бағалаушы", "2-бағалаушы", "3-бағалаушы"]
    rows = [[case, *map(comma, cells)] for case, *cells in zip(KAZAKH, *HALVES)]
    text("excel-kk-utf8.csv", [";".join(row) for row in [head, *rows]], encoding="utf-8-sig")
    write("excel-kk-unicode-text.txt", "".join("\t".join(row) + "\r\n" for row in [head, *rows]).encode("utf-16"))
    # The old encoding has no Kazakh letters; Excel writes question marks for them.
    lost = "\r\n".join(";".join(row) for row in [head, *rows]) + "\r\n"
    write("excel-kk.csv", lost.encode("cp1251", errors="replace"))
    long = [["Үміткер", "Сарапшы", "Баға"]]
    for place, case in enumerate(KAZAKH):
        for rater, ratings in zip(["Ә. Сарапшы", "Б. Сарапшы", "Ғ. Сарапшы"], HALVES):
            long.append([case, rater, comma(ratings[place])])
    text("excel-kk-long.csv", [";".join(row) for row in long], encoding="utf-8-sig")

    def book(name, fill, **options):
        with xlsxwriter.Workbook(str(HERE / name), options) as workbook:
            workbook.set_properties({"author": "A. Assessor (fictional)"})
            fill(workbook)

    def russian(workbook):
        sheet = workbook.add_worksheet("Оценки")
        sheet.merge_range("A1:D1", "Оценки комиссии, весна")
        sheet.write_row("A3", ["Задание", "Эксперт А", "Эксперт Б", "Эксперт В", "Среднее"])
        for row, (case, *cells) in enumerate(zip(RUSSIAN, *HALVES), 3):
            sheet.write(row, 0, case)
            for column, cell in enumerate(cells, 1):
                if cell is not None:
                    sheet.write_number(row, column, cell)
            values = [cell for cell in cells if cell is not None]
            sheet.write_formula(row, 4, f"=AVERAGE(B{row + 1}:D{row + 1})", None, sum(values) / len(values))
        workbook.add_worksheet("Лист2")

    book("excel-ru.xlsx", russian)

    def faulty(workbook):
        sheet = workbook.add_worksheet("Data")
        sheet.write_row("A1", ["unit", "A", "B"])
        sheet.write_row("A2", ["u1", 1, 2])
        sheet.write_row("A3", ["u2", 2])
        sheet.write_datetime("C3", __import__("datetime").datetime(2026, 2, 1), workbook.add_format({"num_format": "d-mmm"}))
        sheet.write("A4", "u3")
        sheet.write_formula("B4", "=1/0", None, "#DIV/0!")
        sheet.write_number("C4", 2)

    book("excel-faults.xlsx", faulty)

    def two(workbook):
        for name in ["Spring", "Autumn"]:
            sheet = workbook.add_worksheet(name)
            sheet.write_row("A1", ["unit", "A", "B"])
            sheet.write_row("A2", ["u1", 1, 1])
            sheet.write_row("A3", ["u2", 2, 1 if name == "Spring" else 2])

    book("excel-two-sheets.xlsx", two)

    # openpyxl writes formulas and does not work them out.
    workbook = openpyxl.Workbook()
    for row in [["unit", "A", "B"], ["u1", 1, "=B2+1"], ["u2", 2, 2]]:
        workbook.active.append(row)
    workbook.save(HERE / "openpyxl-formula.xlsx")

    write("excel-97.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(504))


def by_others():
    # Google Sheets: UTF-8 without a mark, no line end after the last line; in Russian decimal commas in quotes.
    head = ["Candidate", "Ana", "Ben", "Cem"]
    rows = [[case, *(("" if cell is None else str(cell)) for cell in cells)] for case, *cells in zip(CASES, ANA, BEN, CEM)]
    write("google-sheets.csv", "\r\n".join(",".join(row) for row in [head, *rows]).encode())
    quoted = [[case] + [f'"{comma(cell)}"' if "," in comma(cell) else comma(cell) for cell in cells] for case, *cells in zip(RUSSIAN, *HALVES)]
    write("google-sheets-ru.csv", "\r\n".join(",".join(row) for row in [["Задание", "А", "Б", "В"], *quoted]).encode())
    # SPSS, SAVE TRANSLATE /TYPE=CSV: a blank for a missing number, semicolons where the decimal sign is a comma.
    text("spss.csv", ["id,rater1,rater2,rater3"] + [f"{n}.00,{a}.00,{b}.00,{' ' if c is None else f'{c}.00'}" for n, (a, b, c) in enumerate(zip(ANA, BEN, CEM), 1)], encoding="utf-8-sig")
    text("spss-to-excel.csv", ["id;rater1;rater2;rater3"] + [f"{n};{a};{b};{'#NULL!' if c is None else c}" for n, (a, b, c) in enumerate(zip(ANA, BEN, CEM), 1)])
    # jamovi: names in quotes, numbers bare, nothing for what is missing.
    text("jamovi.csv", ['"case","Ana","Ben","Cem"'] + [f'"{case}",{a},{b},{"" if c is None else c}' for case, a, b, c in zip(CASES, ANA, BEN, CEM)], ending="\n")
    text("jasp.csv", ["case,Ana,Ben,Cem"] + [f"{case},{a},{b},{'' if c is None else c}" for case, a, b, c in zip(CASES, ANA, BEN, CEM)], ending="\n")
    # Label Studio: keys by the alphabet, all but numbers in quotes.
    words = {1: "Low", 2: "Low", 3: "High", 4: "High"}
    for name, column in [("label-studio.csv", "sentiment"), ("label-studio-label.csv", "label")]:
        out = io.StringIO()
        keys = sorted(["annotation_id", "annotator", "created_at", "id", "lead_time", column, "text", "updated_at"])
        writer = csv.DictWriter(out, fieldnames=keys, quoting=csv.QUOTE_NONNUMERIC)
        writer.writeheader()
        number = 0
        for rater, ratings in [("ana@example.org", ANA), ("ben@example.org", BEN), ("cem@example.org", CEM)]:
            for task, rating in enumerate(ratings, 1):
                if rating is None:
                    continue
                number += 1
                writer.writerow({
                    "annotation_id": number, "annotator": rater, "created_at": f"2026-10-0{task}T08:00:00.000000Z",
                    "id": task, "lead_time": 10.5 + number, column: words[rating], "text": f"Answer {task}, in short",
                    "updated_at": f"2026-10-0{task}T08:01:00.000000Z",
                })
        write(name, out.getvalue().encode())
    # KoboToolbox: semicolons, everything in quotes, a row for each form that was sent.
    lines = [["start", "end", "username", "candidate", "C1", "C2", "_id", "_uuid", "_submission_time", "_index"]]
    for rater, ratings in [("ana", ANA), ("ben", BEN)]:
        for place, case in enumerate(CASES):
            index = len(lines)
            day = f"2026-10-{index:02}"
            lines.append([f"{day}T09:00:00.000+05:00", f"{day}T09:10:00.000+05:00", rater, case, ratings[place], 5 - ratings[place], 1000 + index, f"0000-{index:04}", f"{day}T04:11:00", index])
    write("kobo.csv", "".join(";".join(f'"{cell}"' for cell in line) + "\n" for line in lines).encode())
    # Gwet 2014: 223 patients, two ways of diagnosis.
    write("gwet-2014-diagnosis.csv", b"Diagnosis,Schizophrenia,Bipolar Disorder,Depression,Other\nSchizophrenia,40,6,4,15\nBipolar Disorder,4,25,1,5\nDepression,4,2,21,9\nOther,17,13,12,45\n")
    # Fleiss 1971: thirty patients, six psychiatrists, five diagnoses.
    write("fleiss-1971.csv", FLEISS.encode())


FLEISS = """Patient,Depression,Personality disorder,Schizophrenia,Neurosis,Other
""" + "".join(f"{n},{','.join(row.split())}\n" for n, row in enumerate("""0 0 0 6 0
0 3 0 0 3
0 1 4 0 1
0 0 0 0 6
0 3 0 3 0
2 0 4 0 0
0 0 4 0 2
2 0 3 1 0
2 0 0 4 0
0 0 0 0 6
1 0 0 5 0
1 1 0 4 0
0 3 3 0 0
1 0 0 5 0
0 2 0 3 1
0 0 5 0 1
3 0 0 1 2
5 1 0 0 0
0 2 0 4 0
1 0 2 0 3
0 0 0 0 6
0 1 0 5 0
0 2 0 1 3
2 0 0 4 0
1 0 0 4 1
0 5 0 1 0
4 0 0 0 2
0 2 0 4 0
1 0 5 0 0
0 0 0 0 6""".splitlines(), 1))


def by_libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "libreoffice.csv"
        source.write_bytes((HERE / "excel-en.csv").read_bytes())
        convert = lambda to: subprocess.run(["soffice", "--headless", "--convert-to", to, "--outdir", folder, str(source)], check=True, capture_output=True)
        convert("ods")
        write("libreoffice.ods", source.with_suffix(".ods").read_bytes())
        convert("xlsx")
        write("libreoffice.xlsx", source.with_suffix(".xlsx").read_bytes())
        book = source.with_suffix(".ods")
        # Field delimiter 59, text delimiter 34, UTF-8 76, first line 1.
        out = pathlib.Path(folder) / "out"
        subprocess.run(["soffice", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true", "--outdir", str(out), str(book)], check=True, capture_output=True)
        write("libreoffice.csv", (out / "libreoffice.csv").read_bytes())


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    by_r()
    by_pandas()
    by_excel()
    by_others()
    by_libreoffice()
