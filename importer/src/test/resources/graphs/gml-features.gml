# a comment
Creator "somebody"
graph [
  directed 1
  node [ id 1 label "K&#246;ln &quot;x&quot; &amp; &unknown;" founded 1388 share 0.5
    graphics [ x 1.0 y 2.0 fill "]" ] ]
  node [ id 007 ]
  edge [ source 1 target 007 value 3.5 label "funds" ]
  edge [ source 007 target 1 weight 2 value 9 ]
]
