"""Numbers and years told otherwise: a dual noun, a range, words for years, a share told roughly."""

import pytest

from comparing import faults_of


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("حضر الحفل نجلا الملك الراحل.", "حضر الحفل اثنان من أبناء الملك الراحل."),
        ("حضرت الحفل شقيقتا الملك الراحل.", "حضرت الحفل اثنتان من شقيقات الملك الراحل."),
        ("حضر الحفل النجلان مع الملك الراحل.", "حضر الحفل اثنان من أبناء الملك الراحل."),
        ("حصل المزارعون على 23% من القروض.", "حصل المزارعون على أقل بقليل من ربع القروض."),
        (
            "حصل المزارعون على 19 في المئة من القروض.",
            "حصل المزارعون على ما يقل قليلا عن خُمس القروض.",
        ),
        ("حصل المزارعون على 52% من القروض.", "حصل المزارعون على أكثر بقليل من نصف القروض."),
    ],
)
def test_a_number_told_otherwise_passes(body, sentence):
    assert faults_of("numbers", body, sentence) == []


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("حضر الحفل نجلا الملك الراحل.", "حضر الحفل ثلاثة من أبناء الملك الراحل."),
        ("حضر الحفل أنجال الملك الراحل.", "حضر الحفل اثنان من أنجال الملك الراحل."),
        ("حصل المزارعون على 28% من القروض.", "حصل المزارعون على أقل بقليل من ربع القروض."),
        ("حصل المزارعون على 47% من القروض.", "حصل المزارعون على أكثر بقليل من نصف القروض."),
        ("حصل المزارعون على 9% من القروض.", "حصل المزارعون على أقل بقليل من ربع القروض."),
    ],
)
def test_a_number_that_is_not_so_does_not(body, sentence):
    assert faults_of("numbers", body, sentence)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (
            "ترشحت المدينة لتنظيم الدورة في أعوام 1994 و1998 و2006 و2010.",
            "ترشحت المدينة لتنظيم الدورة بين 1994 و2010.",
        ),
        (
            "دارت الحرب بين العامين ثمانية وتسعين وألفين.",
            "دارت الحرب بين 1998 و2000.",
        ),
    ],
)
def test_a_range_stands_for_the_years_that_are_listed(body, sentence):
    assert faults_of("dates", body, sentence) == []


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (
            "ترشحت المدينة لتنظيم الدورة في أعوام 1994 و1998 و2006 و2010.",
            "ترشحت المدينة لتنظيم الدورة بين 1994 و2012.",
        ),
        (
            "دارت الحرب بين العامين ثمانية وتسعين وألفين.",
            "دارت الحرب بين 1988 و2000.",
        ),
        ("قتل في الحرب ثمانية وتسعون جنديا.", "دارت الحرب بين 1998 و2000."),
    ],
)
def test_a_range_with_another_end_does_not(body, sentence):
    assert faults_of("dates", body, sentence)


def test_a_view_told_in_any_form_of_its_verb_is_attributed():
    body = "واتهم رئيس النادي سامي الراوي الحكم بالانحياز إلى فريق الوادي في المباراة الأخيرة."
    assert not faults_of("attribution", body, "يشكو رئيس النادي من انحياز الحكم إلى فريق الوادي.")
    assert faults_of("attribution", body, "انحاز الحكم إلى فريق الوادي في المباراة الأخيرة.")
