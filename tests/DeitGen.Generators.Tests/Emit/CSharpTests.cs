using DeitGen.Generators.Emit;
using static DeitGen.Generators.Emit.CSharp;

namespace DeitGen.Generators.Tests.Emit;

public sealed class CSharpTests
{
    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e-6, "1e-6")]
    [InlineData(1e-12, "1e-12")]
    [InlineData(-2, "-2")]
    [InlineData(1e20, "1e20")]
    [InlineData(0.99996, "0.99996")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    public void A_double_is_the_shortest_literal_that_reads_back(double value, string literal)
    {
        Assert.Equal(literal, Text($"{value}"));
        Assert.Equal(
            value,
            double.Parse(literal, System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData(5, "5.0")]
    [InlineData(0.5, "0.5")]
    [InlineData(1e-8, "1e-8")]
    public void A_real_stays_a_double_where_the_number_is_whole(double value, string literal) =>
        Assert.Equal(literal, Real(value));

    [Fact]
    public void An_integer_is_grouped_as_code_and_by_a_format_as_prose()
    {
        Assert.Equal("206_804", Text($"{206_804}"));
        Assert.Equal("206,804", Text($"{206_804L:N0}"));
        Assert.Equal("1.5f", Text($"{1.5f}"));
    }

    [Fact]
    public void A_value_of_several_lines_takes_over_the_indentation_of_its_hole()
    {
        var inner = "a;\n\nif (b)\n    c;";
        var text = Text(
            $$"""
            {
                {{inner}}
            }
            """
        );
        Assert.Equal("{\n    a;\n\n    if (b)\n        c;\n}", text);
    }

    [Fact]
    public void An_empty_hole_takes_its_line_with_it()
    {
        var nothing = "";
        var text = Text(
            $$"""
            {
                {{nothing}}
                a;
            }
            """
        );
        Assert.Equal("{\n    a;\n}", text);
    }

    [Fact]
    public void An_empty_paragraph_takes_one_of_its_blank_lines_with_it()
    {
        var nothing = "";
        var text = Text(
            $"""
            a;

            {nothing}

            b;
            """
        );
        Assert.Equal("a;\n\nb;", text);
    }

    [Fact]
    public void A_hole_within_a_line_leaves_the_line_alone()
    {
        var nothing = "";
        Assert.Equal("a();\nb", Text($"a({nothing});\nb"));
    }

    [Fact]
    public void Line_ends_of_Windows_become_line_feeds()
    {
        var template = new CSharp(0, 0);
        template.AppendLiteral("a;\r\nb;\r\n");
        Assert.Equal("a;\nb;\n", Text(template));
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    public void A_text_is_quoted_as_a_literal(string value, string literal) =>
        Assert.Equal(literal, Quoted(value));
}
